export { settlementOf, type Standing, standingFrom, standingOf } from "./debts.ts";
export { editBanCard } from "./edit-ban.card.ts";
export { money, NO_ORDER, UAH } from "./money.register.ts";
export { openingDocument } from "./opening/opening.document.ts";
export { paymentDocument } from "./payment/payment.document.ts";
export { refundDocument } from "./refund/refund.document.ts";
export { supplierPaymentDocument } from "./supplier-payment/supplier-payment.document.ts";
export { moneyRoutes } from "./routes.ts";
