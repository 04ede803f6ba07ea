/*
 * The whole of tagcheck; see filter.h.
 */
#define main tool_main
#include "../../tools/tagcheck.c"
#undef main

#define TOOL	"tagcheck"
#define FILTER	0
#include "filter.h"
