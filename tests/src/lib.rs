//! What crm-core promises, tried from outside: one test binary, a module a promise.

#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod spine;
