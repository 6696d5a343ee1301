//! What crm-core promises, tried from outside: one test binary, a module a promise.

#[cfg(test)]
mod durability;
#[cfg(test)]
mod model_test;
#[cfg(test)]
mod revert;
#[cfg(test)]
mod spine;
