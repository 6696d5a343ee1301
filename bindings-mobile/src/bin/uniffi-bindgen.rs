//! Writes the Kotlin and Swift sources that call the library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
