//! Reports against plain recounts over the records that a handle sees, and what each must tell.

mod alike;
mod contracts;
mod earlier;
mod recounts;
mod stories;
mod world;
