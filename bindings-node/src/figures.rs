//! Figures of the pipeline, of a CRM as it is now or of an earlier state.

use std::sync::Arc;

use crm_core::{
    Decimal, Error, ErrorKind, Period, Result, Tx, entity::EntityId as _, model::PipelineId,
    round_half_up,
};
use napi::{Env, bindgen_prelude::Object};
use napi_derive::napi;
use serde_json::{Value as Json, json};

use crate::{
    failure::Failure,
    handle::{Door, Handle},
    input::{self, properties, text},
    job::{Answer, Given, run},
};

#[napi]
impl Handle {
    /// The figure of this name, as JSON.
    #[napi]
    pub fn figure<'env>(
        &self,
        env: &'env Env,
        later: bool,
        name: String,
        asked: Option<Object<'_>>,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let work = Asked::new(asked).map(|asked| {
            move || {
                let tx = match door {
                    Door::Crm(crm) => Arc::new(crm.transaction()?),
                    Door::Tx(tx) => tx,
                };
                Ok(Answer::Text(figure(&tx, &name, &asked)?.to_string()))
            }
        });
        run(env, later, work)
    }
}

/// Of what a figure is asked.
#[derive(Default)]
struct Asked {
    pipeline: Option<PipelineId>,
    period: Option<Period>,
}

impl Asked {
    fn new(asked: Option<Object<'_>>) -> Result<Self, Failure> {
        let mut held = Self::default();
        let Some(asked) = asked else { return Ok(held) };
        let (mut first, mut last) = (None, None);
        for (key, value) in properties(&asked)? {
            match key.as_str() {
                "pipeline" => {
                    held.pipeline = Some(PipelineId::from_uuid(input::id(&text(&key, &value)?)?));
                }
                "first" => first = Some(text(&key, &value)?.parse()?),
                "last" => last = Some(text(&key, &value)?.parse()?),
                _ => {
                    let detail = format!("a period has a first and a last day, not {key}");
                    return Err(Failure::unknown(&key, detail));
                }
            }
        }
        held.period = match (first, last) {
            (None, None) => None,
            (Some(first), Some(last)) => Some(Period::new(first, last)?),
            (None, _) => return Err(needed("first")),
            (_, None) => return Err(needed("last")),
        };
        Ok(held)
    }
}

fn needed(day: &str) -> Failure {
    Failure::wrong_type(day, "date", "a period needs its first and its last day".to_owned())
}

fn figure(tx: &Tx, name: &str, asked: &Asked) -> Result<Json> {
    let period = asked.period;
    Ok(match name {
        "board" => tx.board()?.to_json(),
        "forecast" => tx.forecast()?.to_json(),
        "won" => tx.won(period)?.to_json(),
        "lost" => json!(tx.lost(period)?),
        "winRate" => share(tx.win_rate(period)?),
        "byOwner" => tx.by_owner(period)?.to_json(),
        "byTeam" => tx.by_team(period)?.to_json(),
        "daysToWin" => tx.days_to_win(period)?.to_json(),
        "slipping" => tx.slipping()?.to_json(),
        "funnel" => match asked.pipeline {
            Some(pipeline) => tx.funnel(pipeline, period)?.to_json(),
            None => return Err(Error::new(ErrorKind::WrongType, "name the pipeline by its id")),
        },
        _ => return Err(Error::new(ErrorKind::Bug, "there is no such figure")),
    })
}

/// A share as a number, as 0.3 for 30 %.
fn share(share: Option<Decimal>) -> Json {
    let text = share.map(|share| round_half_up(share, 12).normalize().to_string());
    // A plain decimal always reads as a JSON number.
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}
