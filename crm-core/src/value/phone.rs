//! stand-in
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// x
pub struct Phone(String);
impl Phone {
    pub(crate) fn blank() -> Self {
        Self(String::new())
    }
}
impl std::fmt::Display for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::str::FromStr for Phone {
    type Err = crate::Error;
    fn from_str(t: &str) -> crate::Result<Self> {
        Ok(Self(t.to_owned()))
    }
}
