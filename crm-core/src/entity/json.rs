//! Values as JSON: what scenarios, exports and the bindings without types of their own speak.
