/** The names of a kind's windows and buttons. Wire format: they stand in messages that outlive a deploy. */
export function importNames({ routine }: { readonly routine: string }) {
  return {
    form: `${routine}/import`,
    confirm: `${routine}/confirm-import`,
    open: { name: `${routine}/open-import` },
    importNow: { name: `${routine}/import-now` },
    notNow: { name: `${routine}/not-now` },
    template: { name: `${routine}/send-template` },
    /** Under which the template is asked for as a paper. */
    templatePaper: `${routine}/template`,
    /** Under which the errand is heard. */
    read: `${routine}/workbook`,
  } as const;
}
