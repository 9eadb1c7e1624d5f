const comparisons = {
  "before-after": "Före och efter",
  "comparison-group": "Jämförelsegrupp",
  trend: "Trend",
  none: "Ingen",
};

const relations = {
  own: "Egen personal",
  internal: "Annan del av kommunen",
  independent: "Oberoende",
};

/** What each answer of a field is called, by the field's last name. */
export const choiceLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  comparison: comparisons,
  relation: relations,
  position: {
    supports: "Tillstyrker",
    "supports-with-remarks": "Tillstyrker med synpunkter",
    opposes: "Avstyrker",
  },
  recommendation: {
    approve: "Bevilja",
    "approve-with-changes": "Bevilja med ändringar",
    reject: "Avslå",
  },
  outcome: {
    approval: "Bifall",
    "approval-with-changes": "Bifall med ändringar",
    rejection: "Avslag",
    "referral-back": "Återremiss",
    postponement: "Bordläggning",
    dismissed: "Överklagandet avslogs eller avvisades",
    annulled: "Beslutet upphävdes",
  },
  seat: {
    board: "Nämnd",
    profession: "Profession",
    "city-office": "Stadsledningskontoret",
    other: "Annan",
  },
  test: {
    "no-attributed-saving": "Insatsen har inte gett någon besparing",
    "human-effect-only": "Effekten är enbart mänsklig",
    "budget-cannot-be-adjusted": "Budgeten kan inte justeras",
    "fund-without-repayment": "Fonden har ingen återföring enligt riktlinjerna",
  },
  form: {
    "area-budget": "Budget för verksamhetsområdet",
    "resource-allocation-model": "Förslag till resursfördelningsmodellen",
    "cannot-be-adjusted": "Budgeten kan inte justeras",
  },
  field: {
    title: "Titel",
    contact: "Kontaktperson",
    contactEmail: "E-post till kontaktpersonen",
    other: "Annan uppgift",
  },
  "register-succession:kind": { specialist: "Facknämnd", district: "Stadsdelsnämnd" },
  handling: { pay: "Betalas ändå", defer: "Skjuts upp" },
  kind: { conflict: "Jäv", delicacy: "Delikatessjäv", none: "Inget jäv" },
};
