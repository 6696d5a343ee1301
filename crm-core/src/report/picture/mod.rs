//! Pictures of figures, as SVG and as Vega-Lite.
