/*
 * The whole of evgroup; see filter.h.
 */
#define main tool_main
#include "../../tools/evgroup.c"
#undef main

#define TOOL	"evgroup"
#define FILTER	1
#include "filter.h"
