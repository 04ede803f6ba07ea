/*
 * The whole of sentsplit; see filter.h.
 */
#define main tool_main
#include "../../tools/sentsplit.c"
#undef main

#define TOOL	"sentsplit"
#define FILTER	1
#include "filter.h"
