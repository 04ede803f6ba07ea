/*
 * The whole of artread; see filter.h.
 */
#define main tool_main
#include "../../tools/artread.c"
#undef main

#define TOOL	"artread"
#define FILTER	0
#include "filter.h"
