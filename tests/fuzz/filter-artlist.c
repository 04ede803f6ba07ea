/*
 * artread over lists, guessing at character sets; see filter.h.
 */
#define main tool_main
#include "../../tools/artread.c"
#undef main

#define TOOL	"artread"
#define FILTER	0
#define OPERANDS	list_option, set_option, set, in_path

static char list_option[] = "-l", set_option[] = "-e", set[] = "auto";
#include "filter.h"
