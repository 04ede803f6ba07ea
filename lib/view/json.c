/*
 * The timeline as JSON.
 */
#include "view/forms.h"
#include "view/markup.h"
#include "view/show.h"

static void
key(struct dl_buf *b, const char *name)
{
	if (b->p[b->n - 1] != '{')
		dl_buf_adds(b, ", ");
	dl_buf_addc(b, '"');
	dl_buf_adds(b, name);
	dl_buf_adds(b, "\": ");
}

/* A string, or null for an empty one or the dot of a field. */
static void
add(struct dl_buf *b, const char *name, struct dl_str value)
{
	key(b, name);
	if (value.n == 0 || dl_str_is(value, "."))
		dl_buf_adds(b, "null");
	else
		dl_markup_json(b, value);
}

static void
add_day(struct dl_buf *b, const char *name, int32_t day)
{
	struct dl_buf text = { 0 };

	dl_show_day(&text, day);
	add(b, name, dl_buf_str(&text));
	dl_buf_free(&text);
}

static void
add_names(struct dl_buf *b, const char *name, const struct dl_timeline *t,
    const struct dl_row *row, enum dl_role role)
{
	struct dl_buf names = { 0 };
	struct dl_str list, one;
	bool first = true;

	dl_show_names(&names, t, row, role);
	list = dl_buf_str(&names);
	if (dl_str_is(list, "."))
		list.n = 0;
	key(b, name);
	dl_buf_addc(b, '[');
	while (list.n > 0) {
		one = dl_show_next(&list);
		if (!first)
			dl_buf_adds(b, ", ");
		dl_markup_json(b, one);
		first = false;
	}
	dl_buf_addc(b, ']');
	dl_buf_free(&names);
}

static void
add_told(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	const struct dl_telling *x;
	uint32_t at = 0;

	key(b, "told");
	dl_buf_addc(b, '[');
	while ((x = dl_told_next(&t->told, row->told, &at)) != NULL) {
		const struct dl_source *s = &t->told.sources[x->source];

		if (b->p[b->n - 1] == '}')
			dl_buf_adds(b, ", ");
		dl_buf_addc(b, '{');
		add(b, "doc", dl_pool_str(&t->pool, s->id));
		add(b, "date", dl_pool_str(&t->pool, s->day));
		add(b, "title", dl_pool_str(&t->pool, s->title));
		add(b, "source", dl_pool_str(&t->pool, s->outlet));
		add(b, "url", dl_pool_str(&t->pool, s->url));
		add(b, "text", dl_pool_str(&t->pool, x->quote));
		dl_buf_addc(b, '}');
	}
	dl_buf_addc(b, ']');
}

static void
add_row(struct dl_buf *b, const struct dl_timeline *t,
    const struct dl_row *row)
{
	const char *status = dl_certain_name((enum dl_certain)row->status);

	dl_buf_addc(b, '{');
	add(b, "id", dl_pool_str(&t->pool, row->id));
	add_day(b, "first", row->first);
	add_day(b, "last", row->last);
	add(b, "dated", row->first == INT32_MIN ? dl_pool_str(&t->pool,
	    row->when) : row->said ? DL_STR("said") : DL_STR("doc"));
	add(b, "status", dl_str(status, strlen(status)));
	add(b, "type", dl_row_top(t, row, DL_TYPE));
	add_names(b, "src", t, row, DL_SRC);
	add_names(b, "tgt", t, row, DL_TGT);
	add_names(b, "where", t, row, DL_WHERE);
	key(b, "docs");
	dl_buf_addu(b, row->docs);
	key(b, "mentions");
	dl_buf_addu(b, row->mentions);
	add(b, "label", dl_row_label(t, row));
	add_told(b, t, row);
	dl_buf_addc(b, '}');
}

void
dl_form_json(const struct dl_timeline *t, struct dl_out *out)
{
	size_t i;

	dl_buf_addc(&out->buf, '[');
	for (i = 0; i < t->n; i++) {
		dl_buf_adds(&out->buf, i > 0 ? ",\n" : "\n");
		add_row(&out->buf, t, &t->rows[i]);
		dl_out_commit(out);
	}
	dl_buf_adds(&out->buf, "\n]\n");
	dl_out_commit(out);
}
