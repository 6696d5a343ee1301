//! Records in and out of files of other programs: what a file means is a mapping, which is data.

mod batch_size;
mod brought;
mod catalog;
mod cell;
mod convert;
mod draft;
mod encoding;
mod export;
mod guard;
mod import;
mod into_crm;
mod key;
mod known;
mod layout;
mod mapping;
mod node;
mod report;
mod row;
mod spec;
mod table;
mod target;
mod when;

pub use self::{
    catalog::{FindEntity, model_entity},
    import::{ImportOptions, OnProgress, Progress},
    mapping::Mapping,
    report::{BadRow, EntityCount, ImportReport},
    table::{Folder, Sources},
};
