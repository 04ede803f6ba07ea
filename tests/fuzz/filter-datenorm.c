/*
 * The whole of datenorm; see filter.h.
 */
#define main tool_main
#include "../../tools/datenorm.c"
#undef main

#define TOOL	"datenorm"
#define FILTER	2
#include "filter.h"
