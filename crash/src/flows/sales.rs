//! Deals that move through their stages, and moves that are taken back.

use crm_core::{
    Crm, Currency, Date, Decimal, Money, Query, Result,
    entity::Record,
    model::{Account, Deal, DealChange, DealId, Interaction, Rate, Stage, StageId},
};

use crate::flow::Run;

/// What every flow but the making finds in its file.
pub(crate) fn begin(crm: &Crm) -> Result<()> {
    let stages = stages(crm)?;
    crm.write(|tx| {
        tx.rates().create(Rate::new(
            Currency::EUR,
            Currency::USD,
            Date::new(2026, 1, 1)?,
            Decimal::new(108, 2),
        ))?;
        for (number, stage) in stages.iter().cycle().take(6).enumerate() {
            let account = tx.accounts().create(Account::new(format!("Company {number}")))?;
            let deal = Deal {
                account: Some(account.id),
                amount: Some(Money::new(Decimal::from(1_000 * (number + 1)), Currency::USD)?),
                expected_close: Some(Date::new(2026, 12, 24)?),
                ..Deal::new(format!("Deal {number}"), *stage)
            };
            tx.deals().create(deal)?;
        }
        Ok(())
    })
}

pub(crate) fn stages(crm: &Crm) -> Result<Vec<StageId>> {
    let mut stages: Vec<Record<Stage>> = crm.stages().list(&Query::new())?.items;
    stages.sort_by_key(|stage| stage.order);
    Ok(stages.iter().map(|stage| stage.id).collect())
}

pub(crate) fn deals(crm: &Crm) -> Result<Vec<DealId>> {
    Ok(crm.deals().list(&Query::new())?.items.iter().map(|deal| deal.id).collect())
}

pub(crate) fn stage_moves(run: &mut Run) -> Result<()> {
    let (stages, deals) = (stages(run.crm()?)?, deals(run.crm()?)?);
    for (number, deal) in deals.iter().enumerate() {
        for stage in stages.iter().cycle().skip(number).take(3) {
            run.call(|crm| crm.deals().update(*deal, [DealChange::Stage(*stage)]))?;
        }
        let amount = Money::new(Decimal::new(99_995, 2), Currency::EUR)?;
        run.call(|crm| crm.deals().update(*deal, [DealChange::Amount(Some(amount))]))?;
    }
    for deal in deals.iter().take(2) {
        run.call(|crm| crm.deals().trash(*deal))?;
    }
    Ok(())
}

pub(crate) fn revert(run: &mut Run) -> Result<()> {
    let (stages, deals) = (stages(run.crm()?)?, deals(run.crm()?)?);
    for (deal, stage) in deals.iter().zip(stages.iter().rev()) {
        let moved = run.call(|crm| {
            let tx = crm.transaction()?;
            tx.deals().update(*deal, [DealChange::Stage(*stage)])?;
            let at = crm.now();
            let touch = Interaction {
                related_to: Some((*deal).into()),
                ..Interaction::new(crm_core::model::Channel::Phone, "A call about it", at)
            };
            tx.interactions().create(touch)?;
            tx.commit()
        })?;
        if let Some(moved) = moved {
            run.call(|crm| crm.revert(moved, false))?;
        }
    }
    if let Some(deal) = deals.first() {
        let gone = run.call(|crm| {
            let tx = crm.transaction()?;
            tx.deals().trash(*deal)?;
            tx.commit()
        })?;
        if let Some(gone) = gone {
            run.call(|crm| crm.revert(gone, false))?;
        }
    }
    Ok(())
}
