//! Reports, of a CRM as it is now or of an earlier state.

use std::sync::Arc;

use crm_core::report::{Answer as Figures, Asked};
use napi::{
    Env,
    bindgen_prelude::{Object, Unknown},
};
use napi_derive::napi;

use crate::{
    handle::{Door, Handle},
    input,
    job::{Answer, Given, run},
    output::Packed,
};

/// A report: its figures, and their picture in the company's language.
#[napi]
#[derive(Debug)]
pub struct Report {
    name: String,
    answer: Figures,
}

#[napi]
impl Report {
    /// The report's name.
    #[napi(getter)]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The figures, packed.
    #[napi]
    pub fn figures<'env>(&self, env: &'env Env) -> napi::Result<Unknown<'env>> {
        Packed::outcome(&self.answer.figures()).give(env)
    }

    /// The picture.
    #[napi]
    pub fn svg(&self) -> String {
        self.answer.to_svg()
    }

    /// The picture as a Vega-Lite specification, as JSON.
    #[napi]
    pub fn vega(&self) -> String {
        self.answer.to_vega_lite().to_string()
    }
}

#[napi]
impl Handle {
    /// The report of this name; what is asked besides the filter and its parameters comes as JSON.
    #[napi]
    pub fn report<'env>(
        &self,
        env: &'env Env,
        later: bool,
        name: String,
        query: Option<Object<'_>>,
        others: String,
    ) -> napi::Result<Given<'env>> {
        let door = self.door.clone();
        let asked = match query {
            Some(query) => input::query(Some(query)).map(|query| Asked::new().query(query)),
            None => Ok(Asked::new()),
        };
        let work = asked.map(|asked| {
            move || {
                // What JavaScript writes is JSON; other text asks nothing.
                let asked = asked.and_json(&others.parse().unwrap_or_default())?;
                let tx = match door {
                    Door::Crm(crm) => Arc::new(crm.transaction()?),
                    Door::Tx(tx) => tx,
                };
                Ok(Answer::Report(Report { answer: tx.report(&name, &asked)?, name }))
            }
        });
        run(env, later, work)
    }
}
