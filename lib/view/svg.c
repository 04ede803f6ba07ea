/*
 * Writing of SVG; see svg.h.
 */
#include "view/markup.h"
#include "view/svg.h"

static void
add_num(struct dl_buf *b, long n)
{
	if (n < 0)
		dl_buf_addc(b, '-');
	dl_buf_addu(b, (uint64_t)(n < 0 ? -n : n));
}

/* Appends `NAME="N"' with a space before it. */
void
dl_svg_attr(struct dl_buf *b, const char *name, long n)
{
	dl_buf_addc(b, ' ');
	dl_buf_adds(b, name);
	dl_buf_adds(b, "=\"");
	add_num(b, n);
	dl_buf_addc(b, '"');
}

void
dl_svg_text(struct dl_buf *b, const char *class, long x, long y,
    const char *anchor, struct dl_str s)
{
	dl_buf_adds(b, "<text class=\"");
	dl_buf_adds(b, class);
	dl_buf_addc(b, '"');
	dl_svg_attr(b, "x", x);
	dl_svg_attr(b, "y", y);
	dl_buf_adds(b, " text-anchor=\"");
	dl_buf_adds(b, anchor);
	dl_buf_adds(b, "\">");
	dl_markup_xml(b, s);
	dl_buf_adds(b, "</text>\n");
}

void
dl_svg_line(struct dl_buf *b, const char *class, long x1, long y1, long x2,
    long y2)
{
	dl_buf_adds(b, "<line class=\"");
	dl_buf_adds(b, class);
	dl_buf_addc(b, '"');
	dl_svg_attr(b, "x1", x1);
	dl_svg_attr(b, "y1", y1);
	dl_svg_attr(b, "x2", x2);
	dl_svg_attr(b, "y2", y2);
	dl_buf_adds(b, "/>\n");
}

void
dl_svg_bar(struct dl_buf *b, const char *class, long x, long y, long width,
    long height)
{
	dl_buf_adds(b, "<rect class=\"");
	dl_buf_adds(b, class);
	dl_buf_addc(b, '"');
	dl_svg_attr(b, "x", x);
	dl_svg_attr(b, "y", y + 1);
	dl_svg_attr(b, "width", width - 1);
	dl_svg_attr(b, "height", height - 2);
	dl_svg_attr(b, "rx", width > height ? 2 : height / 2 - 1);
	dl_buf_adds(b, "/>");
}

void
dl_svg_title(struct dl_buf *b, struct dl_str s)
{
	dl_buf_adds(b, "<title>");
	dl_markup_xml(b, s);
	dl_buf_adds(b, "</title>");
}
