//! What goes wrong, and how it is told.

use std::{
    fmt::Display,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use crm_core::{Error, ErrorKind};
use serde_json::json;

/// The exit code of whoever meets a damaged file.
pub(crate) const DAMAGED: u8 = 4;

pub(crate) type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The library refused.
    Crm(Error),
    /// Something outside the CRM file cannot be read or written.
    Io(io::Error),
    /// The command line cannot be understood.
    Usage(String),
    /// What was named is not there.
    Missing(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Crm(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Failure {
    /// A file that cannot be read or written, by its name.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |error| Self::Io(io::Error::new(error.kind(), format!("{}: {error}", path.display())))
    }

    /// Names the file that is damaged, where what is told names none.
    pub(crate) fn in_file(self, path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match self {
            Self::Crm(error)
                if error.kind() == ErrorKind::Corrupt && !error.detail().starts_with(&*name) =>
            {
                let detail = format!("{name}: {}", error.detail());
                Self::Crm(Error::new(ErrorKind::Corrupt, detail).with_source(error))
            }
            other => other,
        }
    }

    fn code(&self) -> u8 {
        match self {
            Self::Crm(error) => match error.kind() {
                ErrorKind::Query
                | ErrorKind::UnknownField
                | ErrorKind::WrongType
                | ErrorKind::Import => 2,
                ErrorKind::NotFound => 3,
                ErrorKind::Corrupt => DAMAGED,
                _ => 1,
            },
            Self::Io(error) if error.kind() == io::ErrorKind::NotFound => 3,
            Self::Io(_) => 1,
            Self::Usage(_) => 2,
            Self::Missing(_) => 3,
        }
    }

    /// Tells it on the terminal's error stream, and with which code the program ends.
    pub(crate) fn tell(&self, as_json: bool) -> ExitCode {
        if let Self::Io(error) = self
            && error.kind() == io::ErrorKind::BrokenPipe
        {
            // Whoever read the results has seen enough.
            return ExitCode::SUCCESS;
        }
        let mut stderr = io::stderr().lock();
        let _ = if as_json {
            let error = match self {
                Self::Crm(error) => error.to_json(),
                other => json!({ "code": other.name(), "detail": other.to_string() }),
            };
            writeln!(stderr, "{}", json!({ "error": error }))
        } else {
            writeln!(stderr, "crm: {self}")
        };
        ExitCode::from(self.code())
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Crm(error) => error.code(),
            Self::Io(_) => "io",
            Self::Usage(_) => "usage",
            Self::Missing(_) => "not_found",
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Crm(error) => {
                f.write_str(error.detail())?;
                if let Some(record) = error.record() {
                    write!(f, "\n  {} {}", record.entity, record.id)?;
                }
                for broken in error.fields() {
                    write!(f, "\n  {}: {}", broken.field, broken.code.replace('_', " "))?;
                }
                Ok(())
            }
            Self::Io(error) => error.fmt(f),
            Self::Usage(detail) | Self::Missing(detail) => f.write_str(detail),
        }
    }
}
