//! Pictures of figures: SVG that stands by itself, and Vega-Lite for whoever draws on.
//!
//! An SVG here has a title and a description for those who cannot see it, scales to any width, loads
//! nothing, and is written in the company's language.

mod axis;
mod forecast;
mod funnel;
mod svg;
mod words;
