//! Records, indexes, search, totals and journal over ordered bytes; knows no entity by name.

pub(crate) mod blob;
pub(crate) mod build;
pub(crate) mod catalog;
pub(crate) mod check;
pub(crate) mod codec;
pub(crate) mod engine;
pub(crate) mod id_map;
pub(crate) mod index;
pub(crate) mod journal;
pub(crate) mod leader;
pub(crate) mod limits;
pub(crate) mod link_targets;
pub(crate) mod meta;
pub(crate) mod meter;
pub(crate) mod number_set;
pub(crate) mod put;
pub(crate) mod salvage;
pub(crate) mod search;
pub(crate) mod series;
pub(crate) mod totals;
mod turns;
pub(crate) mod verify;
pub(crate) mod view;
pub(crate) mod work;
pub(crate) mod workers;

pub(crate) use self::leader::Store;
