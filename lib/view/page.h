/*
 * The fixed parts of the HTML page: its style and its script.  The page reads
 * well without the script, which only hides what is not looked for.
 */
#ifndef DL_VIEW_PAGE_H
#define DL_VIEW_PAGE_H

extern const char dl_page_style[], dl_page_script[];

#endif
