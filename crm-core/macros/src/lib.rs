//! The attributes that crm-core's model is written with.
