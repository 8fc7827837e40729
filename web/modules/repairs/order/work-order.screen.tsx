export const WorkOrderScreen = () => null;
