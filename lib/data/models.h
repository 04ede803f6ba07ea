/*
 * The trained models (lib/data/NAME.model) as bytes in the program; written
 * into C by mkbytes.c.
 */
#ifndef DL_DATA_MODELS_H
#define DL_DATA_MODELS_H

#include <stddef.h>

extern const char dl_model_entity[];
extern const size_t dl_model_entity_size;

#endif
