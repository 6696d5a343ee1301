//! Bringing in the files of another program.

use std::{error::Error, io::Write, path::Path};

use crm_core::Crm;

use crate::options::Options;

pub(crate) fn bring(
    _: &Path,
    _: &Options,
    _: &Path,
    _: &Path,
    _: &mut dyn Write,
) -> Result<Crm, Box<dyn Error>> {
    Err("not yet".into())
}
