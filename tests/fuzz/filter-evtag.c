/*
 * The whole of evtag; see filter.h.
 */
#define main tool_main
#include "../../tools/evtag.c"
#undef main

#define TOOL	"evtag"
#define FILTER	2
#include "filter.h"
