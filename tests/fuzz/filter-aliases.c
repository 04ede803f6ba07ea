/*
 * The whole of enttag with the bytes as its aliases, aliases(5), and as its
 * text; see filter.h.
 */
#define main tool_main
#include "../../tools/enttag.c"
#undef main

#define TOOL		"enttag"
#define FILTER		0
static char option[] = "-A";
#define OPERANDS	option, in_path, in_path
#include "filter.h"
