/*
 * The whole of timeline; see filter.h.
 */
#define main tool_main
#include "../../tools/timeline.c"
#undef main

#define TOOL	"timeline"
#define FILTER	0
#include "filter.h"
