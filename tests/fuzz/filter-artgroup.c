/*
 * The whole of artgroup; see filter.h.
 */
#define main tool_main
#include "../../tools/artgroup.c"
#undef main

#define TOOL	"artgroup"
#define FILTER	1
#include "filter.h"
