//! Contents of files: brought in a chunk at a time, shared, and let go of.

use crm_core::{Crm, Query, Result, model::Attachment};

use crate::flow::Run;

const CONTENT: u32 = 150_000;
const DAY_MILLIS: i64 = 24 * 60 * 60 * 1000;

pub(crate) fn attachments(run: &mut Run) -> Result<()> {
    let account = run.crm()?.accounts().list(&Query::new().limit(1))?.items;
    let Some(account) = account.first().map(|account| account.id) else { return Ok(()) };
    let content: Vec<u8> = (0..CONTENT).map(|byte| (byte % 251).to_le_bytes()[0]).collect();
    let attach = |run: &mut Run, name: &str, content: &[u8]| {
        let scan = Attachment::new(account, name);
        run.call(|crm| crm.attachments().attach(scan, &mut &*content)).map(|scan| scan.id)
    };
    let scan = attach(run, "scan.pdf", &content)?;
    let copy = attach(run, "copy.pdf", &content)?;
    let half = content.get(..content.len() / 2).unwrap_or_default();
    attach(run, "half.pdf", half)?;
    for id in [scan, copy] {
        run.call(|crm| crm.attachments().trash(id))?;
        run.call(|crm| crm.attachments().purge(id))?;
    }
    // What came in and never got its record is let go of a day later.
    run.call(|crm| {
        let mut upload = crm.records("attachment")?.upload()?;
        upload.push(&content)
    })?;
    run.clock.advance(2 * DAY_MILLIS);
    run.call(|crm| crm.tick(crm.now()))?;
    run.call(Crm::compact)?;
    attach(run, "scan again.pdf", &content)?;
    Ok(())
}
