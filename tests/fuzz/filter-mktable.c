/*
 * The whole of the table generator; see filter.h.
 */
#define main tool_main
#include "../../lib/data/mktable.c"
#include "../../lib/data/tableout.c"
#undef main

#define TOOL	"mktable"
#define FILTER	0
#include "filter.h"
