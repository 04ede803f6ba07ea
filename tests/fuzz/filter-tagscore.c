/*
 * The whole of tagscore; see filter.h.
 */
#define main tool_main
#include "../../tools/tagscore.c"
#undef main

#define TOOL	"tagscore"
#define FILTER	0
#define OPERANDS	kind, in_path, in_path

static char kind[] = "ent";
#include "filter.h"
