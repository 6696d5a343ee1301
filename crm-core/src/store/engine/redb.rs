//! The redb file: the only place that names redb.
