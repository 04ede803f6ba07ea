/*
 * The timeline as TSV, for other programs.
 */
#include "view/forms.h"
#include "view/show.h"

void
dl_form_tsv(const struct dl_timeline *t, struct dl_out *out)
{
	struct dl_buf *b = &out->buf;
	size_t i;

	dl_buf_adds(b, "#first\tlast\tdated\tstatus\ttype\tsrc\ttgt\twhere\t"
	    "docs\tmentions\tid\tlabel\n");
	for (i = 0; i < t->n; i++) {
		const struct dl_row *row = &t->rows[i];

		dl_show_first(b, t, row);
		dl_buf_addc(b, '\t');
		dl_show_day(b, row->last);
		dl_buf_adds(b, row->first == INT32_MIN ? "\t.\t" :
		    row->said ? "\tsaid\t" : "\tdoc\t");
		dl_buf_adds(b, dl_certain_name((enum dl_certain)row->status));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_row_top(t, row, DL_TYPE));
		dl_buf_addc(b, '\t');
		dl_show_names(b, t, row, DL_SRC);
		dl_buf_addc(b, '\t');
		dl_show_names(b, t, row, DL_TGT);
		dl_buf_addc(b, '\t');
		dl_show_names(b, t, row, DL_WHERE);
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->docs);
		dl_buf_addc(b, '\t');
		dl_buf_addu(b, row->mentions);
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_pool_str(&t->pool, row->id));
		dl_buf_addc(b, '\t');
		dl_buf_addstr(b, dl_row_label(t, row));
		dl_buf_addc(b, '\n');
		dl_out_commit(out);
	}
}
