//! Records in and out of files of other programs.
