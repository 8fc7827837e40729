export const PartsIssueScreen = () => null;
