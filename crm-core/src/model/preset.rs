//! What a new file starts with, by language and country.
