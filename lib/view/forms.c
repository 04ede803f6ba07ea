/*
 * Choice of a form; see forms.h.
 */
#include "view/draw.h"
#include "view/forms.h"

static const char *const forms[] = {
	"text", "tsv", "json", "ics", "svg", "html"
};
static const char *const lanes[] = { "type", "actor" };

static int
find(const char *const *names, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}

bool
dl_form_named(const char *name, enum dl_form *form)
{
	int i = find(forms, sizeof(forms) / sizeof(*forms), name);

	if (i >= 0)
		*form = (enum dl_form)i;
	return i >= 0;
}

bool
dl_lanes_named(const char *name, enum dl_lanes *by)
{
	int i = find(lanes, sizeof(lanes) / sizeof(*lanes), name);

	if (i >= 0)
		*by = (enum dl_lanes)i;
	return i >= 0;
}

bool
dl_form_sources(enum dl_form form)
{
	return form == DL_JSON || form == DL_ICS || form == DL_HTML;
}

void
dl_form_svg(const struct dl_timeline *t, struct dl_out *out, enum dl_lanes by)
{
	struct dl_drawing d = { .lanes = by, .labels = true };
	struct dl_buf body = { 0 }, *b = &out->buf;

	dl_draw(&body, t, &d);
	dl_buf_adds(b, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "viewBox=\"0 0 ");
	dl_buf_addu(b, (uint64_t)d.width);
	dl_buf_addc(b, ' ');
	dl_buf_addu(b, (uint64_t)d.height);
	dl_buf_adds(b, "\">\n<style>\n");
	dl_buf_adds(b, dl_draw_style);
	dl_buf_adds(b, "</style>\n");
	dl_buf_addstr(b, dl_buf_str(&body));
	dl_buf_adds(b, "</svg>\n");
	dl_out_commit(out);
	dl_buf_free(&body);
}

size_t
dl_form_write(const struct dl_timeline *t, struct dl_out *out,
    const struct dl_look *look)
{
	switch (look->form) {
	case DL_TEXT:
		dl_form_text(t, out, look->width, look->colours);
		return 0;
	case DL_TSV:
		dl_form_tsv(t, out);
		return 0;
	case DL_JSON:
		dl_form_json(t, out);
		return 0;
	case DL_ICS:
		return dl_form_ics(t, out);
	case DL_SVG:
		dl_form_svg(t, out, look->lanes);
		return 0;
	case DL_HTML:
		dl_form_html(t, out, look->lanes);
		return 0;
	}
	return 0;
}
