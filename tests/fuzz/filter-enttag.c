/*
 * The whole of enttag; see filter.h.
 */
#define main tool_main
#include "../../tools/enttag.c"
#undef main

#define TOOL	"enttag"
#define FILTER	2
#include "filter.h"
