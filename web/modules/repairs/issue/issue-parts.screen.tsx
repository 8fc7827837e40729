export const IssuePartsScreen = () => null;
