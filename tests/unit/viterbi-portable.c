/*
 * The same on the path that knows no machine.
 */
#define DL_PORTABLE
#include "crf/viterbi.c"
#include "viterbi.c"
