/*
 * The same on the path that knows no machine.
 */
#define DL_PORTABLE
#include "crf/bounds.c"
#include "viterbi.c"
