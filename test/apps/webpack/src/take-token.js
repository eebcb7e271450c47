import {takeResetToken} from 'genauth-reset-password/core';

takeResetToken();
