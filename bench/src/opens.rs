//! Opening the file: after a clean close, and after a kill.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{Result, load::Both, made::make_contact, ours, report::Report};

/// The argument that makes this program the one to be killed.
pub(crate) const SPACED_WRITER: &str = "--spaced-writer";

pub(crate) fn measure(both: &Both, folder: &Path, report: &mut Report) -> Result {
    let path = folder.join("opened.crm");
    fs::copy(&both.files.crm, &path)?;
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let crm = ours::open(&path)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        crm.close()?;
    }
    report.millis("open, clean", crate::report::median(times), Some(20.0), "without a whole check");
    let mut times = Vec::new();
    for _ in 0..3 {
        let mut writer = Command::new(std::env::current_exe()?)
            .arg(SPACED_WRITER)
            .arg(&path)
            .stdout(Stdio::piped())
            .spawn()?;
        let output = writer.stdout.take().ok_or("the writer has no output")?;
        BufReader::new(output).lines().next().ok_or("the writer ended early")??;
        thread::sleep(Duration::from_secs(1));
        writer.kill()?;
        writer.wait()?;
        let start = Instant::now();
        let crm = ours::open(&path)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
        crm.close()?;
    }
    let median = crate::report::median(times);
    report.millis(
        "open, killed 1 s after spaced writes",
        median,
        Some(20.0),
        "without a whole check",
    );
    Ok(())
}

/// Writes now and then, says so, and waits for its end.
pub(crate) fn write_spaced(path: &Path) -> Result {
    let crm = ours::open(path)?;
    for number in 0..3 {
        crm.contacts().create(make_contact(50_000_000 + number, &[])?)?;
        thread::sleep(Duration::from_millis(300));
    }
    crm.contacts().create(make_contact(50_000_003, &[])?)?;
    println!("written");
    std::io::stdout().flush()?;
    thread::sleep(Duration::from_mins(1));
    Ok(())
}
