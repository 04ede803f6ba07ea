/*
 * The whole of timeline, in each of its forms; see filter.h.
 */
#define main tool_main
#include "../../tools/timeline.c"
#undef main

static char all[] = "-A", form[] = "-o", words[] = "text", tsv[] = "tsv",
    json[] = "json", ics[] = "ics", svg[] = "svg", html[] = "html";
static char *const forms[] = { words, tsv, json, ics, svg, html };

#define TOOL	"timeline"
#define FILTER	0
#define OPERANDS	all, form, forms[n % 6], in_path
#include "filter.h"
