//! The pictures: the forecast, what was reached of the quotas, and a funnel for each pipeline that has deals.

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use crm_core::{
    Crm, Query,
    report::{Asked, Report as _},
};

use crate::morning::Morning;

/// Writes the pictures into a folder and says which.
pub(crate) fn write(
    crm: &Crm,
    morning: &Morning,
    folder: &Path,
) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut written = Vec::new();
    let mut put = |name: String, svg: String| {
        let path = folder.join(name);
        fs::write(&path, svg).map(|()| written.push(path))
    };
    put("forecast.svg".to_owned(), morning.forecast.to_svg(morning.locale))?;
    if let Some(attainment) = morning.attainment() {
        put("attainment.svg".to_owned(), attainment.to_svg(morning.locale))?;
    }
    let pipelines = crm.pipelines().list(&Query::new().sort("order"))?.items;
    let mut number = 0;
    for pipeline in pipelines {
        let funnel = crm.funnel(&Asked::new().about(pipeline.id))?;
        if funnel.rows.first().is_none_or(|row| row.reached == 0) {
            continue;
        }
        number += 1;
        let name =
            if number == 1 { "funnel.svg".to_owned() } else { format!("funnel-{number}.svg") };
        put(name, funnel.to_svg(morning.locale))?;
    }
    Ok(written)
}
