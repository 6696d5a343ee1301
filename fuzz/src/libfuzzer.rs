//! The same targets for `cargo +nightly fuzz run libfuzzer --features libfuzzer corpus/filter`, with the target's name in
//! `CRM_FUZZ_TARGET`. A stable compiler builds it too, AddressSanitizer included, when `RUSTC_BOOTSTRAP=1` is set.
#![no_main]
#![expect(clippy::disallowed_methods, reason = "libFuzzer's own arguments are not for targets")]

use std::sync::LazyLock;

use crm_fuzz::Target;
use libfuzzer_sys::fuzz_target;

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("CRM_FUZZ_TARGET").unwrap_or_default();
    Target::named(&name).unwrap_or_else(|told| panic!("{told}"))
});

fuzz_target!(|input: &[u8]| {
    TARGET.run(input);
});
